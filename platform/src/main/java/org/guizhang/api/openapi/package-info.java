/**
 * The description of the REST API (OpenAPI 3.1), made of the resources and of the types they take and answer: what is not
 * in the code is not in the description. Rules say what holds for many operations; annotations say the rest.
 */
@NullMarked
package org.guizhang.api.openapi;

import org.jspecify.annotations.NullMarked;
