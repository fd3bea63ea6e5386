/** Web sites on loopback that do what a test tells them. */
@NullMarked
package io.askable.testkit.site;

import org.jspecify.annotations.NullMarked;
