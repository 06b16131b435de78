package org.guizhang.launcher;

/** A database role and its password, which never appears in text. */
record Role(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
