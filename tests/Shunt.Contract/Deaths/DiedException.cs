namespace Shunt.Contract.Deaths;

/// <summary>The process that carried a release was killed here: nothing it would have done afterwards happens.</summary>
internal sealed class DiedException : Exception;
