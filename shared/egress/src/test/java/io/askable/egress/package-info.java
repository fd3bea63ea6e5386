@NullMarked
package io.askable.egress;

import org.jspecify.annotations.NullMarked;
