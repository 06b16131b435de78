/**
 * Tests of services as the server runs them, without the server: real CDI with the interceptors of permissions and
 * transactions, the real PostgreSQL as the runtime role. What is asked here needs no HTTP.
 */
@org.jspecify.annotations.NullMarked
package org.guizhang.service;
