/** The embedder that runs in this process. */
@NullMarked
package io.askable.language.minilm;

import org.jspecify.annotations.NullMarked;
