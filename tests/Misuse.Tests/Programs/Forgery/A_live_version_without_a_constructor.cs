// Refused:
var live = (LiveDeployment)RuntimeHelpers.GetUninitializedObject(typeof(LiveDeployment));
// error SHUNT001: What is made is a LiveDeployment that proves nothing. 'CutoverStep.RunAsync(session, verified, ...)' gives one once all traffic is there.

// Instead:
var live = await CutoverStep.RunAsync(session, verified, cancellation);
