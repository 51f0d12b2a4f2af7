// Refused:
var mine = new Consent { BreakGlass = "we are in a hurry" };
// error SHUNT003: 'BreakGlass' is decided by a constant, for every release to come. It comes from '--break-glass', with the reason of the person who decides.

// Instead:
var mine = new Consent { BreakGlass = asked };
