namespace Bench.Cutover.Figures;

/// <summary>One move from a version to the next.</summary>
/// <param name="Begun">When the subject was told, a timestamp.</param>
/// <param name="Ended">When it said that it was done.</param>
readonly record struct Move(long Begun, long Ended);
