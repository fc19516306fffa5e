using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Columns over periods with what they are compared with behind them, and above them the differences: amounts as columns, shares as pins.</summary>
/// <remarks>Values and differences have one scale. Where there is a plan it is the plan that is compared with, and the prior year has a tier of shares of its own.</remarks>
public static class TierColumns
{
    private const double UsualHeight = 330, PinRoom = 70, PinEdge = 19, NumberRoom = 14, Shift = 0.16;

    /// <summary>Draws it.</summary>
    /// <param name="series">The values.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartSeries series, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(look);
        return new TierColumnsDrawing(series, look).Draw();
    }

    /// <summary>A chart while it is drawn.</summary>
    private sealed class TierColumnsDrawing
    {
        private readonly ChartSeries _series;
        private readonly SceneDraft _draft;
        private readonly DrawingWords _words;
        private readonly double[] _values, _plan, _prior, _reference;
        private readonly bool[] _isForecast, _isOpen;
        private readonly ChartScenario? _against;
        private readonly ChartNumbers _numbers;
        private double _left, _step, _width;

        public TierColumnsDrawing(ChartSeries series, ChartLook look)
        {
            (_series, _draft, _words) = (series, new SceneDraft(look), DrawingWords.For(look.Language));
            _isForecast = [.. series.Points.Select(static point => !IsNumber(point.Actual) && IsNumber(point.Forecast))];
            _isOpen = [.. series.Points.Select(static point => point.IsOpen)];
            _values = [.. series.Points.Select(static point => IsNumber(point.Actual) ? point.Actual!.Value : IsNumber(point.Forecast) ? point.Forecast!.Value : double.NaN)];
            _plan = [.. series.Points.Select(static point => IsNumber(point.Plan) ? point.Plan!.Value : double.NaN)];
            _prior = [.. series.Points.Select(static point => IsNumber(point.PriorYear) ? point.PriorYear!.Value : double.NaN)];
            _against = _plan.Any(double.IsFinite) ? ChartScenario.Plan : _prior.Any(double.IsFinite) ? ChartScenario.PriorYear : null;
            _reference = _against == ChartScenario.Plan ? _plan : _prior;
            _numbers = new ChartNumbers(look.Language, series.Measure, [.. _values, .. _reference]);
        }

        private static bool IsNumber(double? value) => value is { } number && double.IsFinite(number);

        public Scene Draw()
        {
            IReadOnlyList<string> labels = [.. _series.Points.Select(static point => point.Label)];
            string span = labels.Count == 0 ? "" : $"{PeriodAxis.Name(labels[0], _draft.Look.Language)} – {PeriodAxis.Name(labels[^1], _draft.Look.Language)} · {string.Join(", ", Codes())}";
            double top = ChartHead.Write(_draft, _series.Measure.Name, _numbers.Unit, span);
            bool hasShares = _against is not null && !_series.Measure.Unit.IsRate, hasPrior = hasShares && _against == ChartScenario.Plan && _prior.Any(double.IsFinite);
            string[] names = ["AC", "PL", "ΔPL", "ΔPL%", "ΔPY%", _series.Measure.Unit.IsRate ? "ΔPL " + _numbers.UnitOfChange : ""];
            _left = names.Max(name => _draft.Width(name, SceneDraft.Small)) + TextMeasure.CellWidth;
            _step = (_draft.Look.Width - _left) / Math.Max(1, labels.Count);
            // Rates are half as wide as amounts, so that nobody takes one for the other.
            _width = _step * (_series.Measure.Unit.IsRate ? 1 : 2) / 3;
            double height = _draft.Look.Height > 0 ? _draft.Look.Height : (_draft.Look.IsTerminal ? 352 : UsualHeight) + (hasPrior ? PinRoom : 0);
            double bottom = height - _draft.Line * PeriodAxis.Lines(labels) - 4;
            double pins = top + (hasPrior ? PinRoom : 0) + (hasShares ? PinRoom : 0);
            if (hasPrior)
                Pins(_prior, ChartScenario.PriorYear, top, top + PinRoom);
            if (hasShares)
                Pins(_reference, _against!.Value, pins - PinRoom, pins);
            Columns(pins, bottom);
            PeriodAxis.Write(_draft, labels, [.. labels.Select((_, i) => Middle(i))], bottom + _draft.Line - 3, new Box(0, bottom, _draft.Look.Width, height - bottom));
            string against = _against == ChartScenario.PriorYear ? ScorecardWords.For(_draft.Look.Language).PriorYear : _words.Plan;
            return _draft.Done(height, _against is null ? _series.Measure.Name : DrawingWords.With(_words.ColumnsTitle, _series.Measure.Name, against), Description(against), Table());
        }

        private IEnumerable<string> Codes()
        {
            yield return "AC";
            if (_isForecast.Contains(true))
                yield return "FC";
            if (_against is { } against)
            {
                yield return ScenarioNotation.Code(against);
                yield return "Δ" + ScenarioNotation.Code(against);
            }
        }

        private double Middle(int i) => _left + (i + 0.5) * _step;

        private double[] Changes => [.. _values.Zip(_reference, (value, reference) => value - reference).Select((change, i) => _isOpen[i] ? double.NaN : change)];

        private void Columns(double top, double bottom)
        {
            double[] changes = _against is null ? [] : Changes, all = [.. _values.Concat(_reference).Where(double.IsFinite), 0], moves = [.. changes.Where(double.IsFinite), 0];
            double room = bottom - top - (changes.Length > 0 ? 4 : 2) * NumberRoom;
            // Amounts and their differences share one scale, so that a column above is as long as the piece that is missing below.
            double range = all.Max() - all.Min() + (changes.Length > 0 ? moves.Max() - moves.Min() : 0), each = range > 0 ? room / range : 0;
            double zero = bottom + Math.Min(0, all.Min()) * each - (all.Min() < 0 ? NumberRoom : 0);
            Box field = new(0, top, _draft.Look.Width, bottom - top);
            if (changes.Length > 0)
            {
                double axis = top + NumberRoom + moves.Max() * each;
                Name(axis, "Δ" + ScenarioNotation.Code(_against!.Value) + (_series.Measure.Unit.IsRate ? " " + _numbers.UnitOfChange : ""));
                ScenarioNotation.Axis(_draft, _against.Value, new Point(_left, axis), new Point(_draft.Look.Width, axis));
                for (int i = 0; i < changes.Length; i++)
                    if (double.IsFinite(changes[i]))
                    {
                        double end = axis - changes[i] * each;
                        _draft.Column(ScenarioNotation.Effect(changes[i], _series.Measure.Better, _against.Value), DataRole.Variance, Says(i), Middle(i) - _width / 2, _width, axis, end, _isForecast[i] ? Fill.Hatch : Fill.Solid);
                        _draft.TryText(_numbers.Change(changes[i]), Middle(i), changes[i] < 0 ? end + 11 : end - 3, TextAnchor.Middle, field);
                    }
            }
            double moved = _width * Shift;
            for (int i = 0; i < _values.Length; i++)
            {
                if (_against is { } against && double.IsFinite(_reference[i]))
                {
                    (ThemeRole role, Fill fill) = ScenarioNotation.Of(against);
                    _draft.Column(role, DataRole.Reference, "", Middle(i) - _width / 2 - moved, _width, zero, zero - _reference[i] * each, fill);
                }
                if (!double.IsFinite(_values[i]))
                    continue;
                (ThemeRole own, Fill full) = ScenarioNotation.Of(_isForecast[i] ? ChartScenario.Forecast : ChartScenario.Actual);
                double end = zero - _values[i] * each;
                _draft.Column(own, DataRole.Value, Says(i), Middle(i) - _width / 2 + moved, _width, zero, end, _isOpen[i] ? Fill.Outline : full);
                double above = Math.Min(end, double.IsFinite(_reference[i]) && _values[i] >= 0 ? zero - Math.Max(0, _reference[i]) * each : end);
                _draft.TryText(_numbers.Value(_values[i]), Middle(i) + moved, _values[i] < 0 ? end + 11 : above - 3, TextAnchor.Middle, field);
            }
            _draft.Straight(ThemeRole.Axis, DataRole.Frame, _left, zero, _draft.Look.Width, zero);
            Name(zero - 4, _isForecast.Contains(false) ? "AC" : "FC");
            if (_against is { } code)
                Name(zero - 4 - _draft.Line, ScenarioNotation.Code(code));
        }

        private void Name(double middle, string text) => _draft.Text(text, 0, middle + 4, role: ThemeRole.Muted, size: SceneDraft.Small);

        private void Pins(double[] reference, ChartScenario against, double top, double bottom)
        {
            double[] shares = [.. _values.Zip(reference, ScenarioNotation.Share).Select((share, i) => _isOpen[i] ? double.NaN : share)];
            double[] sizes = [.. shares.Where(double.IsFinite).Select(Math.Abs).Order()];
            if (sizes.Length == 0)
                return;
            // A few far-away shares would flatten the rest: they end in a triangle.
            double most = sizes[^1] > 1 ? Math.Min(sizes[^1], Math.Max(1, 3 * sizes[sizes.Length / 2])) : sizes[^1];
            double high = Math.Min(most, shares.Where(double.IsFinite).Append(0).Max()), low = Math.Max(-most, shares.Where(double.IsFinite).Append(0).Min());
            double each = high > low ? (bottom - top - 2 * PinEdge) / (high - low) : 0, axis = top + PinEdge + high * each;
            Box field = new(0, top, _draft.Look.Width, bottom - top);
            Name(axis, $"Δ{ScenarioNotation.Code(against)}%");
            ScenarioNotation.Axis(_draft, against, new Point(_left, axis), new Point(_draft.Look.Width, axis));
            for (int i = 0; i < shares.Length; i++)
            {
                if (!double.IsFinite(shares[i]))
                {
                    if (double.IsFinite(_values[i]) && double.IsFinite(reference[i]) && !_isOpen[i])
                        _draft.TryText(ScorecardWords.For(_draft.Look.Language).NotDefined, Middle(i), axis - 4, TextAnchor.Middle, field, ThemeRole.Muted);
                    continue;
                }
                bool isBeyond = Math.Abs(shares[i]) > most * (1 + 1e-9);
                int sign = shares[i] < 0 ? -1 : 1;
                double x = Middle(i), end = axis - Math.Clamp(shares[i], -most, most) * each;
                ThemeRole role = ScenarioNotation.Effect(shares[i], _series.Measure.Better, against);
                _draft.Column(role, DataRole.Variance, Says(i), x - 1.5, 3, axis, end, Fill.Solid);
                if (isBeyond)
                    _draft.Add(new TriangleMark(role, DataRole.Variance, "", new Point(x, end - sign * 5), new Point(x - 4, end + sign), new Point(x + 4, end + sign), Fill.Solid));
                else
                    _draft.Add(new RectMark(_isForecast[i] ? ThemeRole.Forecast : ThemeRole.Actual, DataRole.Variance, "", new Box(x - 3, end - 3, 6, 6), _isForecast[i] ? Fill.Hatch : Fill.Solid));
                _draft.TryText(_numbers.Share(shares[i]), x, sign < 0 ? end + 15 : end - 6, TextAnchor.Middle, field);
            }
        }

        private string Says(int i)
        {
            string language = _draft.Look.Language, separator = language == "zh" ? "，" : ", ";
            string text = PeriodAxis.Name(_series.Points[i].Label, language) + separator + _numbers.Said(_values[i]) + (_isForecast[i] ? $" ({_words.Forecast})" : _isOpen[i] ? $" ({_words.Open})" : "");
            if (_against is not { } against || _isOpen[i] || !double.IsFinite(_values[i] - _reference[i]))
                return text;
            string share = _series.Measure.Unit.IsRate ? _numbers.UnitOfChange : ShareText(ScenarioNotation.Share(_values[i], _reference[i]));
            return text + separator + DrawingWords.With(_words.Against, _numbers.Change(_values[i] - _reference[i]), against == ChartScenario.Plan ? _words.Plan : ScorecardWords.For(language).PriorYear, share);
        }

        private string ShareText(double share) => double.IsFinite(share) ? _numbers.Share(share) + ReaderLanguage.PercentSign(_draft.Look.Language) : _numbers.Share(share);

        private string Description(string against)
        {
            int last = Array.FindLastIndex(_values, double.IsFinite);
            if (last < 0)
                return ScorecardWords.For(_draft.Look.Language).NoData;
            string language = _draft.Look.Language;
            string run = DrawingWords.With(_words.Run, _values.Length, PeriodAxis.Name(_series.Points[0].Label, language), PeriodAxis.Name(_series.Points[^1].Label, language));
            return $"{run}{(language == "zh" ? "" : " ")}{Says(last)}{ScorecardWords.For(language).Stop}";
        }

        private SceneTable Table()
        {
            ScorecardWords card = ScorecardWords.For(_draft.Look.Language);
            string written(double value) => double.IsFinite(value) ? _numbers.Value(value) : "";
            bool hasPlan = _plan.Any(double.IsFinite), hasPrior = _prior.Any(double.IsFinite), hasForecast = _isForecast.Contains(true);
            List<string> heads = [_words.Period, card.Actual];
            List<Func<int, string>> cells = [i => PeriodAxis.Name(_series.Points[i].Label, _draft.Look.Language), i => _isForecast[i] ? "" : written(_values[i]) + (_isOpen[i] ? $" ({_words.Open})" : "")];
            void add(bool isThere, string head, Func<int, string> cell)
            {
                if (isThere)
                {
                    heads.Add(head);
                    cells.Add(cell);
                }
            }
            add(hasForecast, _words.Forecast, i => _isForecast[i] ? written(_values[i]) : "");
            foreach ((bool isThere, string head, string code, double[] line) in ((bool, string, string, double[])[])[(hasPlan, card.Target, "ΔPL", _plan), (hasPrior, card.PriorYear, "ΔPY", _prior)])
            {
                add(isThere, head, i => written(line[i]));
                add(isThere, code, i => _isOpen[i] || !double.IsFinite(_values[i] - line[i]) ? "" : _numbers.Change(_values[i] - line[i]));
                add(isThere && !_series.Measure.Unit.IsRate, code + "%", i => _isOpen[i] || !double.IsFinite(_values[i] - line[i]) ? "" : ShareText(ScenarioNotation.Share(_values[i], line[i])));
            }
            return new SceneTable(heads, [.. Enumerable.Range(0, _values.Length).Select(i => (IReadOnlyList<string>)[.. cells.Select(cell => cell(i))])]);
        }
    }
}
