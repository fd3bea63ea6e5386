/** Stands in for the adapter, which this module does not know. */
@NullMarked
package io.askable.mongodb;

import org.jspecify.annotations.NullMarked;
