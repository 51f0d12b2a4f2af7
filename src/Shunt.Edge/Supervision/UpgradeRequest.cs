namespace Shunt.Edge.Supervision;

/// <summary>A worker of another compilation is to take over.</summary>
/// <param name="Folder">Where its files are.</param>
internal sealed record UpgradeRequest(string Folder)
{
    /// <value>Ends when it is ready, or fails with the reason why it is not.</value>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
