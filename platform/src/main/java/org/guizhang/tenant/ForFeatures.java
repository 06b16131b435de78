package org.guizhang.tenant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type of a feature's API that other services call within what their own callers may do: it asks for no
 * permission. Neither resources nor screens touch it, which architecture tests hold.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForFeatures {}
