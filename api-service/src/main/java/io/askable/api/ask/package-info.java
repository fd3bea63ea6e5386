/** A reader's own question, answered from posts or not at all. */
@NullMarked
package io.askable.api.ask;

import org.jspecify.annotations.NullMarked;
