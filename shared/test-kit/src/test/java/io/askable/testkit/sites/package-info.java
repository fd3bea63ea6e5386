/** Publishers for tests. */
@NullMarked
package io.askable.testkit.sites;

import org.jspecify.annotations.NullMarked;
