/** What holds for the whole reactor: the one place whose class path sees every module. */
@NullMarked
package io.askable.reactor;

import org.jspecify.annotations.NullMarked;
