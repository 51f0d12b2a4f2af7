namespace App;

/// <summary>Asks for a train.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Wagons">How many wagons it gets.</param>
internal sealed record NewTrain(string Number, int Wagons);
