// Refused:
try
{
    await ReleaseGate.PassAsync(context, image, plan, consent, isCommitted, cancellation);
}
catch (GateRefusedException)
{
}
// error SHUNT004: 'GateRefusedException' is passed over. A gate refused, and what goes on has not passed it: let it end the command, or tell why and throw it on.

// Instead:
try
{
    await ReleaseGate.PassAsync(context, image, plan, consent, isCommitted, cancellation);
}
catch (GateRefusedException refusal)
{
    narrator.Say(refusal.Message);
    throw;
}
