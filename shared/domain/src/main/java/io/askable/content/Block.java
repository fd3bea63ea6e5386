package io.askable.content;

/**
 * One piece of an article in reading order.
 *
 * @param index from 0, without gaps
 * @param text plain text; a list has one line an item, a table one line a row, code keeps its lines
 */
public record Block(int index, BlockKind kind, String text) {}
