/** Publishers on MongoDB. */
@NullMarked
package io.askable.mongodb.sites;

import org.jspecify.annotations.NullMarked;
