package org.guizhang.tenant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint for POST that stores nothing: it may be asked as often as one likes, and no answer is kept for an
 * {@code Idempotency-Key}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StoresNothing {
    /** The query value that makes it store something; none where nothing does. */
    String unless() default "";
}
