namespace Shunt.Aws.Fencing;

/// <summary>Where a target's newest epoch is kept, for every machine to see.</summary>
internal interface IEpochStore
{
    /// <summary>The newest epoch; 0 when none was ever written.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<int> ReadAsync(string target, CancellationToken cancellation);

    /// <summary>Raises it. On return it is what was asked for, or newer.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>The newest epoch.</returns>
    Task<int> RaiseAsync(string target, int epoch, CancellationToken cancellation);
}
