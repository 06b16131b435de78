package org.guizhang.launcher;

/**
 * How the application reaches its database.
 *
 * @param url JDBC address
 * @param runtime role for the daily work; owns nothing, so that row-level security holds for it
 * @param owner role that owns the schema and migrates it
 */
record Database(String url, Role runtime, Role owner) {}
