/** From a page's bytes to the article its readers came for, as ordered typed blocks. */
@NullMarked
package io.askable.worker.extract;

import org.jspecify.annotations.NullMarked;
