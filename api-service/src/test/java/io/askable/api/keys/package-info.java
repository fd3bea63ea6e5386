/** Proves who may do what, key by key. */
@NullMarked
package io.askable.api.keys;

import org.jspecify.annotations.NullMarked;
