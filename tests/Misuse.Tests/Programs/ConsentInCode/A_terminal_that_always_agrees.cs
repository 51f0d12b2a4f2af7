// Refused:
var mine = new Consent { AskAtTerminal = (_, _) => true };
// error SHUNT003: 'AskAtTerminal' is decided by a constant, for every release to come. A person types the word; 'Terminal.Ask' asks for it.

// Instead:
var mine = new Consent { AskAtTerminal = (question, word) => Ask(question) == word };
