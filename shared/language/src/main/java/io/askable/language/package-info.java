/** What Askable asks of language: ports for writing, answering and embedding. */
@NullMarked
package io.askable.language;

import org.jspecify.annotations.NullMarked;
