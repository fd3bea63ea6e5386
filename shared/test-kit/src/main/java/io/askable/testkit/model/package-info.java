/** A language model that does what a test tells it. */
@NullMarked
package io.askable.testkit.model;

import org.jspecify.annotations.NullMarked;
