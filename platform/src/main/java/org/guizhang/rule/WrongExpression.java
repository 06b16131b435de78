package org.guizhang.rule;

/** An expression that cannot be compiled; the message says why, in the words of the CEL compiler. */
public final class WrongExpression extends Exception {
    WrongExpression(String message) {
        super(message);
    }
}
