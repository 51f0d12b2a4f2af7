// Refused:
try
{
    await Deployer.DeployAsync(session, image, gate, cancellation);
}
catch (LeaseLostException)
{
    await context.Platform.ObserveAsync("prod", cancellation);
}
// error SHUNT004: 'LeaseLostException' is passed over. Another release took over: whatever goes on works against it.

// Instead:
if (await session.FindLossAsync(cancellation) is { } loss)
    throw loss;
