/** What tests of any module build on. */
@NullMarked
package io.askable.testkit;

import org.jspecify.annotations.NullMarked;
