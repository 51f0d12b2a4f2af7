CREATE TABLE trains (
    number TEXT PRIMARY KEY,
    wagons INTEGER NOT NULL,
    departed_at TEXT,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE loads (
    train TEXT NOT NULL REFERENCES trains (number) ON DELETE CASCADE,
    wagon INTEGER NOT NULL,
    cargo TEXT NOT NULL,
    tonnes TEXT NOT NULL,
    PRIMARY KEY (train, wagon)
) WITHOUT ROWID;

-- A revision is never used twice, not even when the train that had it is gone.
CREATE TABLE revisions (last INTEGER NOT NULL);
INSERT INTO revisions (last) VALUES (0);
