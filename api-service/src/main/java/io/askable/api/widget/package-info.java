/** The widget's file. */
@NullMarked
package io.askable.api.widget;

import org.jspecify.annotations.NullMarked;
