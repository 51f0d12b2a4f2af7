using Acceptance.Running;

namespace Acceptance;

/// <summary>One scenario: it begins with the newer version checked out and no state, and leaves nothing behind.</summary>
/// <param name="clone">The clone.</param>
[Collection(Clone.Collection)]
public abstract class Scenario(Clone clone) : IAsyncLifetime
{
    /// <value>The clone.</value>
    protected Clone Clone => clone;

    private protected Home Home { get; } = new(clone);

    /// <inheritdoc />
    public virtual Task InitializeAsync() => clone.ResetAsync();

    /// <inheritdoc />
    public virtual async Task DisposeAsync()
    {
        using (Home)
            await Home.EndAsync();
    }

    /// <summary>Spares the scenario the build of both versions.</summary>
    private protected void TakeStoredImages() => clone.CopyImages(Home.Folder);
}
