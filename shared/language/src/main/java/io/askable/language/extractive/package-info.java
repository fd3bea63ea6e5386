/** The writer that needs no model: questions formed from what a post says, answered in its own words. */
@NullMarked
package io.askable.language.extractive;

import org.jspecify.annotations.NullMarked;
