/** Questions by fixed phrases of a language, where word order needs no tagger. */
@NullMarked
package io.askable.language.extractive.phrases;

import org.jspecify.annotations.NullMarked;
