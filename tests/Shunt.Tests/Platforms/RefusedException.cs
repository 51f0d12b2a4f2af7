namespace Shunt.Tests.Platforms;

/// <summary>The platform in memory refused a change, as a real one does.</summary>
internal sealed class RefusedException(string message) : ReleaseException(ExitCode.Failed, message);
