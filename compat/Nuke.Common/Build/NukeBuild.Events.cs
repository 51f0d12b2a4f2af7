namespace Nuke.Common;

public abstract partial class NukeBuild
{
    /// <summary>Called once parameters have their values, before anything is planned.</summary>
    protected internal virtual void OnBuildCreated()
    {
    }

    /// <summary>Called once the targets to run are known, before conditions and requirements are checked.</summary>
    protected internal virtual void OnBuildInitialized()
    {
    }

    /// <summary>Called at the end, after the summary, whenever <see cref="OnBuildCreated"/> was: also when the build was refused, failed or was interrupted.</summary>
    protected internal virtual void OnBuildFinished()
    {
    }

    /// <summary>Called when a target starts.</summary>
    /// <param name="target">Its name.</param>
    protected internal virtual void OnTargetRunning(string target)
    {
    }

    /// <summary>Called when a target is skipped.</summary>
    /// <param name="target">Its name.</param>
    protected internal virtual void OnTargetSkipped(string target)
    {
    }

    /// <summary>Called when a target has succeeded.</summary>
    /// <param name="target">Its name.</param>
    protected internal virtual void OnTargetSucceeded(string target)
    {
    }

    /// <summary>Called when a target has failed.</summary>
    /// <param name="target">Its name.</param>
    protected internal virtual void OnTargetFailed(string target)
    {
    }
}
