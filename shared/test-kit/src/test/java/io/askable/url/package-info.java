@NullMarked
package io.askable.url;

import org.jspecify.annotations.NullMarked;
