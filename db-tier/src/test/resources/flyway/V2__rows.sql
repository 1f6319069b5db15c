INSERT INTO subject (id, name) VALUES ('history', 'History');
INSERT INTO book (subject_id, title, description) VALUES ('history', 'A Title', 'A description');
ALTER TABLE book ADD COLUMN stock INT DEFAULT 0 NOT NULL;
