namespace Shunt.Aws.Tests.Killings;

/// <summary>A command that is killed.</summary>
internal enum KilledCommand
{
    /// <summary>The release of a second version, in steps.</summary>
    Cutover,

    /// <summary>The way back to the first.</summary>
    Rollback,
}
