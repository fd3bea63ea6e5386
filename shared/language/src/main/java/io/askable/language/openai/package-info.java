/** Language models behind any endpoint that speaks OpenAI's protocol. */
@NullMarked
package io.askable.language.openai;

import org.jspecify.annotations.NullMarked;
