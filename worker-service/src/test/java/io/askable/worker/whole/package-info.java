/** Shows the whole worker on a database, a site and a model of the tests' own. */
@NullMarked
package io.askable.worker.whole;

import org.jspecify.annotations.NullMarked;
