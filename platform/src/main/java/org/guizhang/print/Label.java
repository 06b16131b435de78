package org.guizhang.print;

/**
 * A label to stick on something.
 *
 * @param content what its QR code holds, such as an address
 * @param name of the thing, in large letters
 * @param detail a line below
 * @param code what the QR code stands for, to be typed where it cannot be read
 */
public record Label(String content, String name, String detail, String code) {}
