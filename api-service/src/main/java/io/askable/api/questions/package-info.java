/** The questions of a post, as its page shows them. */
@NullMarked
package io.askable.api.questions;

import org.jspecify.annotations.NullMarked;
