/** The ports of the domain on MongoDB, in the subset that every server of that protocol offers. */
@NullMarked
package io.askable.mongodb;

import org.jspecify.annotations.NullMarked;
