/**
 * What whoever runs the installation asks a node, at {@code /operator/}, with a credential of their own: how it is,
 * numbers for a monitoring system, and that it shall leave. It is no part of the API of businesses, answers while the database
 * is away, and tells of no person.
 */
@NullMarked
package org.guizhang.operate;

import org.jspecify.annotations.NullMarked;
