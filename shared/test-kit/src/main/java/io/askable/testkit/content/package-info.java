/** Content without a database, with the contracts that hold for it wherever it is kept. */
@NullMarked
package io.askable.testkit.content;

import org.jspecify.annotations.NullMarked;
