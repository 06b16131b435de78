package org.guizhang.tenant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that takes no {@code Idempotency-Key}, with the reason: what it does cannot happen twice, or it asks for a
 * password, which whoever compares requests could try out without a try being counted.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnceByItself {
    String value();
}
