/** Stands in for the adapter, which this module does not know. */
@NullMarked
package io.askable.mongodb.jobs;

import org.jspecify.annotations.NullMarked;
