/** A publisher's say over the questions of its posts. */
@NullMarked
package io.askable.api.curation;

import org.jspecify.annotations.NullMarked;
