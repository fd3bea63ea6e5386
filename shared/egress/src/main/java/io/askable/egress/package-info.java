/** The only door to hosts that a stranger chose. */
@NullMarked
package io.askable.egress;

import org.jspecify.annotations.NullMarked;
